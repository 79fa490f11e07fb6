/** Words that say little, in two languages; see `tokens.mjs`. */

const STOP_EN =
  "a an and are as at be been but by can could did do does for from had has have he her his how i if in " +
  "into is it its just like me my no not of on or our out she should so some than that the their them then " +
  "there these they this those to too up us very was we were what when where which who why will with would " +
  "you your about after again all also any because before being both each few get gets getting go good here " +
  "may more most much must now off only other over please same such under until want wants while via per am " +
  "pm yes ok thanks hello hi one two day today time people think know make makes made way new see run running";

const GENERIC_EN =
  "error errors exception exceptions failed failure fail fails invalid found cannot file files line lines " +
  "model models value values type types name names use uses used using expected got unable call called " +
  "traceback recent last most main module modules function object object's data input inputs output outputs " +
  "argument arguments set setting option run code python import loading load loaded size warning info " +
  "version latest install package true false none null str int float list dict number numbers given need " +
  "needs wrong work works working problem issue help does different change changed result results try tried " +
  "attribute attributes nonetype subscriptable iterable callable key index range method class instance text list length first second valid support supported available missing unknown unexpected required";

const STOP_ZH =
  "这个 那个 我的 你的 他的 我们 你们 他们 什么 怎么 怎样 如何 为什 么办 一个 一下 一样 可以 没有 不能 还是 就是 " +
  "但是 因为 所以 如果 时候 出现 遇到 请问 报错 错误 问题 解决 的时 候出 么解 怎办 是什 了一 会报 的错 个错 有人 谁能 知道 " +
  "大家 求助 帮忙 谢谢 今天 昨天 现在 以及 或者 使用 之后 之前 然后 一直 总是 应该 需要 出来 起来 别人";

const GENERIC_ZH =
  "模型 训练 数据 代码 程序 结果 文本 文件 版本 安装 更新 设置 功能 方法 名字 名称 内容 信息 系统 电脑 多少 不同 选择 推荐 效果 计算 支持 返回 结果 调用 运行 打印 输出 输入";

/** Terms of the field: a Chinese query also means the English word of a message, an id or a tag. */
const TERMS =
  "维度 dimension 不匹配 mismatch 不一致 mismatch 不一样 differ 不同 differ 形状 shape 池化 pooling 均值 mean 平均 mean 归一化 normalize 填充 padding " +
  "词元 token 令牌 token 批次 batch 批量 batch 批处理 batch 嵌入 embedding 向量 vector 重排 rerank 余弦 cosine 相似度 similarity " +
  "参数 argument 关键字 keyword 截断 truncation 过长 long 太长 long 模块 module 断言 assertion 掩码 mask 注意力 attention " +
  "张量 tensor 连续 contiguous 梯度 grad 布尔 bool 弃用 deprecated 废弃 deprecated 不支持 support 配置 config 索引 index " +
  "集合 collection 列表 list 越界 bounds 超出 exceed 超过 exceed 权重 weight 最后一个 last 末词元 last 分词器 tokenizer " +
  "校验 validation 验证 validation 下标 index 打分 score 分数 score 得分 score 编码 encode 转换 convert 范数 norm 模长 norm " +
  "量化 quantize 句子 sentence 微调 finetune 加载 load 缺少 missing 末尾 last 逐词 token 显存 memory 内存 memory 连接 connection 超时 timeout 权限 permission 因果 causal 双向 bidirectional 服务 server 减法 subtract 相减 subtract";

/** Chinese characters that join words: an unknown pair that holds one is no word. */
export const JOINING = /[的了吗呢吧啊把被和与跟在也都就我你他她它这那里时不是没用给过得]/;

/** @type {Set<string>} */
export const STOP_WORDS = new Set(`${STOP_EN} ${STOP_ZH}`.split(" "));
/** @type {Set<string>} */
export const GENERIC_WORDS = new Set(`${GENERIC_EN} ${GENERIC_ZH}`.split(" "));

/** Chinese terms with their English word, longest first. @type {[string, string][]} */
export const GLOSSARY = [...TERMS.matchAll(/(\S+) (\S+)/g)]
  .map(([, zh, en]) => /** @type {[string, string]} */ ([zh, en]))
  .sort((a, b) => b[0].length - a[0].length);
