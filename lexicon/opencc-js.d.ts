declare module 'opencc-js/dict/TSCharacters' {
  /** Rows "traditional simplified", joined by "|". */
  const rows: string;
  export default rows;
}
