/**
 * How likely it is that a text asks for a record: as the logarithm of the odds, a sum of what the
 * text says by itself and of what the record has of it.
 */
import { likeness } from "./shared.mjs";

/** What tells that a text is about a fault. */
export const TROUBLE =
  /[?？]|error|exception|fail|mismatch|\b(?:wrong|why|differ|missing|must|none|nan|not|expect|cannot|invalid|unable|only|instead|worse|same|too|requires|no|deprecated|removed|ignored|unused|un(?:recognized|supported|expected|able))|n't\b|不(?!同的|少|仅|过|但|论|管)|没|无|错|败|异常|怎(?!么[把给将用])|(?<!影响)吗|警告|超过|越界|全是|都是|变成|变差|找|只有|带|报(?!告)|挂|崩|满了|上限|超出|限制|卡住|退出|\de-?\d/i;
/** What tells that a question is about a subject, not about a fault. */
const SUBJECT =
  /区别|原理|推荐|介绍|教程|就是把|是指|指的是|是一种|什么是|哪个(?:好|更|比较)|哪些|适合|一般|选型|优缺点|怎么选|选哪|\b(?:what is|what are|which|best|recommend|difference between|tutorial|how do i|how does|how to|explain)\b/i;
/** Lines of a program, and what tells that they do not work. */
const SAYS_TROUBLE = /error|exception|fail|why|报(?!告)|错|不|没|变|怎/i;
const CODE = /^\s*(?:from \w|import \w|def \w|class \w|\w+ = |\w+\.\w+\(|SELECT |#)/m;
/** Who says nearly what a symptom says means the record, be it a plain sentence. */
const NEARLY_SAID = 0.6;
/** A long text has some word of every record. */
const MANY_WORDS = 30;
/** More evidence than this says no more. */
export const MAX_EVIDENCE = 6;
const FIRST_EVIDENCE = 3;
/**
 * What speaks for a record and against it, in the units of a logistic regression over the tuning
 * half of the evaluation sets: the sum is the logarithm of the odds that the record is asked for.
 */
const ODDS = { field: 0.9, evidence: 2.2, both: 1.8, symptom: 1, said: 12, message: 2.9, trouble: 3.4, subject: -2.6, code: -2.8, statement: -1.4, many: -0.7, all: -10.7 };

/**
 * What the text itself says of whether anything is asked for.
 * @param {string} text
 * @param {number} words how many
 */
export function oddsOfText(text, words) {
  const isCode = CODE.test(text) && !SAYS_TROUBLE.test(text);
  const calm = /[.。!！]$/.test(text.trim()) ? ODDS.statement : 0;
  const tone = isCode ? ODDS.code : TROUBLE.test(text) ? ODDS.trouble : calm;
  return ODDS.all + tone + (SUBJECT.test(text) ? ODDS.subject : 0) + (words > MANY_WORDS ? ODDS.many : 0);
}

/**
 * What a record has of what is asked.
 * @param {import("./prepare.mjs").Prepared} record
 * @param {ReturnType<typeof import("./shared.mjs").wordsOf>} words
 * @param {{covered: number, field: number, evidence: number}} held see `holding` in `asked.mjs`
 */
export function oddsOfRecord(record, words, { covered, field, evidence }) {
  const nearest = (texts) => Math.max(0, ...texts.map((text) => likeness(words, text).score));
  const shared = ODDS.evidence * Math.min(MAX_EVIDENCE, evidence) + ODDS.both * Math.min(FIRST_EVIDENCE, evidence) * covered;
  const symptom = nearest(record.symptoms);
  const said = ODDS.symptom * symptom + ODDS.said * Math.max(0, symptom - NEARLY_SAID);
  return ODDS.field * field + shared + said + ODDS.message * nearest(record.messages);
}
