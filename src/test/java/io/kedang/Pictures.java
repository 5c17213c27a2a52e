package io.kedang;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people and attackers upload them. */
public final class Pictures {

  private Pictures() {}

  public static byte[] png() {
    return encoded(halves(40, 20), "png");
  }

  /** 40 wide and 20 high, red on the left, blue on the right. */
  public static byte[] jpeg() {
    return encoded(halves(40, 20), "jpeg");
  }

  public static BufferedImage halves(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(width / 2, 0, width - width / 2, height);
    canvas.dispose();
    return image;
  }

  /** The picture as a telephone takes it: turned by a note, with the place where it was taken. */
  public static byte[] fromATelephone(int orientation) {
    byte[] jpeg = jpeg();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    byte[] exif = exif(orientation);
    out.write(0xFF);
    out.write(0xE1);
    out.write((exif.length + 2) >> 8);
    out.write((exif.length + 2) & 0xFF);
    out.writeBytes(exif);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** Orientation, a camera's name, and 23°07'45" N 113°15'52" E. */
  private static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(220).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010F, 2, 12, 150);
    tiff.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0);
    entry(tiff, 0x8825, 4, 1, 60);
    tiff.putInt(0);
    tiff.position(60);
    tiff.putShort((short) 4);
    tiff.putShort((short) 1)
        .putShort((short) 2)
        .putInt(2)
        .put((byte) 'N')
        .put((byte) 0)
        .putShort((short) 0);
    entry(tiff, 2, 5, 3, 170);
    tiff.putShort((short) 3)
        .putShort((short) 2)
        .putInt(2)
        .put((byte) 'E')
        .put((byte) 0)
        .putShort((short) 0);
    entry(tiff, 4, 5, 3, 194);
    tiff.putInt(0);
    tiff.position(150);
    tiff.put("KedangPhone\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(170);
    tiff.putInt(23).putInt(1).putInt(7).putInt(1).putInt(45).putInt(1);
    tiff.putInt(113).putInt(1).putInt(15).putInt(1).putInt(52).putInt(1);
    ByteBuffer all = ByteBuffer.allocate(6 + tiff.capacity());
    all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
    return all.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int offset) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(offset);
  }

  /** A hundred bytes that claim to be 30,000 by 30,000 pixels. */
  public static byte[] pixelBomb() {
    byte[] png = png();
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, 30_000).putInt(20, 30_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    header.putInt(29, (int) crc.getValue());
    return png;
  }

  /** A picture for one reader, a page with a script for another. */
  public static byte[] polyglot() {
    byte[] jpeg = jpeg();
    byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xFF);
    out.write(0xFE);
    out.write(0);
    out.write(script.length + 2);
    out.writeBytes(script);
    out.write(jpeg, 2, jpeg.length - 2);
    out.writeBytes(script);
    return out.toByteArray();
  }

  /** A real JPEG of so many bytes: pictures may carry anything behind their end. */
  public static byte[] jpegOf(int bytes) {
    return java.util.Arrays.copyOf(jpeg(), bytes);
  }

  public static byte[] encoded(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
