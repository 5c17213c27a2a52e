import { deflateSync } from 'node:zlib';

/** Customers who do not exist: numbers that follow their rules and belong to nobody, another one each time. */
let serial = Math.floor(Math.random() * 100_000);

export function residentNumber() {
  serial += 1;
  const two = (n) => String(n).padStart(2, '0');
  const body = `440103${1950 + (serial % 50)}${two(1 + (serial % 12))}${two(1 + (serial % 28))}${String(serial % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return body + '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11];
}

/** A unified social credit code after GB 32100, with the organisation code of GB 11714 in it. */
export function creditCode() {
  serial += 1;
  const organisation = String(10_000_000 + serial * 37).slice(-8);
  const remainder = 11 - ([3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, w, i) => sum + w * Number(organisation[i]), 0) % 11);
  const body = `91440101${organisation}${remainder === 10 ? 'X' : remainder === 11 ? '0' : remainder}`;
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(body[i]), 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}

export const mobile = () => {
  serial += 1;
  return `137${String(10_000_000 + ((serial * 7919) % 89_999_999)).slice(0, 8)}`;
};

export const personName = () => {
  const any = (text) => text[Math.floor(Math.random() * text.length)];
  const given = () => any('春夏秋冬晨曦晓岚海川山岳明亮安宁康健文武双全思远嘉禾子墨');
  return any('欧赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕') + given() + given() + given();
};

/** A small picture that really is one: a PNG of one colour. */
export function png(width = 320, height = 200) {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) {
      c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    }
    return c >>> 0;
  });
  const crc = (bytes) => (bytes.reduce((c, byte) => crcTable[(c ^ byte) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: width }, () => [96, 128, 160]).flat())]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
