/**
 * Lists of numbers in one array, for those who write the index: arrays of their own would take more
 * room than what is in them.
 */

const FIRST_ROOM = 1 << 16;

/** Lists in a row: the kind of each, its length, and its words. */
export class Row {
  constructor() {
    this.room = new Int32Array(FIRST_ROOM);
    this.size = 0;
  }

  /** @param {number} kind @param {number[]} list */
  put(kind, list) {
    const end = this.size + 2 + list.length;
    if (end > this.room.length) {
      const old = this.room;
      this.room = new Int32Array(end * 2);
      this.room.set(old);
    }
    this.room[this.size] = kind;
    this.room[this.size + 1] = list.length;
    this.room.set(list, this.size + 2);
    this.size = end;
  }

  /** What was put since this was last asked. */
  take() {
    const taken = this.room.slice(0, this.size);
    this.size = 0;
    return taken;
  }
}
