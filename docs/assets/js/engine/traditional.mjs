/**
 * Traditional characters as simplified ones, as far as they stand in texts on errors: a reader who
 * writes them finds the same pages. Each pair is one character for one, so that places stay.
 */
const PAIRS =
  "載载設设錯错詞词處处時时報报調调維维數数據据開开啟启啓启後后們们個个這这來来為为爲为無无與与從从見见說说話话長长動动樣样級级結结標标準准對对應应實实類类轉转換换點点編编碼码節节單单參参圖图顯显記记憶忆體体網网連连線线斷断裝装環环視视頁页檢检測测訓训練练權权層层輸输歸归檔档輯辑邏逻資资訊讯變变異异務务誤误執执還还過过運运連连選选項项題题種种須须預预補补滿满陣阵";

const SIMPLIFIED = new Map(Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[at * 2], PAIRS[at * 2 + 1]]));
const ANY = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`, "g");

/** @param {string} text */
export function simplified(text) {
  return text.replace(ANY, (char) => SIMPLIFIED.get(char) ?? char);
}
