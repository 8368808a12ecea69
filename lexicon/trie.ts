/**
 * A trie over token ids in three flat arrays. Nodes are numbered breadth first, so the children of a node are
 * neighbours and the child of edge `e` is node `e + 1`:
 *
 *   node        0 (root)      1   2     firstEdge[node] .. firstEdge[node + 1] are its edges,
 *   edges       →1 →2         …         edgeTokens[] their tokens, in ascending order.
 */

/** @param sequences the forms; several may be equal, they are chained by `formNext`. */
export function buildTrie(sequences: readonly Int32Array[]) {
  const order = Uint32Array.from(sequences.keys());
  order.sort((a, b) => compare(sequences[a] as Int32Array, sequences[b] as Int32Array));
  const formNext = new Int32Array(sequences.length).fill(-1);
  const firstEdge: number[] = [];
  const edgeTokens: number[] = [];
  const output: number[] = [];
  // Each node waits as the range of sorted forms that go through it.
  const from: number[] = [0];
  const to: number[] = [order.length];
  const depths: number[] = [0];
  for (let node = 0; node < from.length; node++) {
    let at = from[node] as number;
    const end = to[node] as number;
    const depth = depths[node] as number;
    let ending = -1;
    for (; at < end && (sequences[order[at] as number] as Int32Array).length === depth; at++) {
      const form = order[at] as number;
      formNext[form] = ending;
      ending = form;
    }
    output.push(ending);
    firstEdge.push(edgeTokens.length);
    while (at < end) {
      const token = (sequences[order[at] as number] as Int32Array)[depth] as number;
      const start = at;
      while (at < end && (sequences[order[at] as number] as Int32Array)[depth] === token) at++;
      edgeTokens.push(token);
      from.push(start);
      to.push(at);
      depths.push(depth + 1);
    }
  }
  firstEdge.push(edgeTokens.length);
  return {
    firstEdge: Uint32Array.from(firstEdge),
    edgeTokens: Uint32Array.from(edgeTokens),
    output: Int32Array.from(output),
    formNext,
  };
}

function compare(a: Int32Array, b: Int32Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
