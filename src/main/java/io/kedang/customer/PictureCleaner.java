package io.kedang.customer;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import io.kedang.shared.ProblemException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;

/**
 * Makes of what was uploaded a plain picture: the type is told by the content, never by the name;
 * decoding and writing anew leaves no place, time, device or hidden payload behind, and a file that
 * only pretends to be a picture is refused.
 */
final class PictureCleaner {

  record Picture(byte[] bytes, String contentType, int width, int height) {}

  static final long LARGEST_BYTES = 10L * 1024 * 1024;
  private static final long MOST_PIXELS = 50_000_000;
  private static final float QUALITY = 0.88f;
  private static final Map<String, String> FORMATS =
      Map.of("image/jpeg", "jpeg", "image/png", "png");

  private PictureCleaner() {}

  /**
   * @throws ProblemException TOO_LARGE, UNSUPPORTED_TYPE or INVALID, with the field {@code file}
   *     named
   */
  static Picture clean(byte[] upload) {
    if (upload.length == 0) {
      throw ProblemException.invalid("scanEmpty").field("file", "empty");
    }
    if (upload.length > LARGEST_BYTES) {
      throw new ProblemException(
              ProblemException.Kind.TOO_LARGE, "scanTooLarge", LARGEST_BYTES / (1024 * 1024))
          .field("file", "tooLarge", LARGEST_BYTES / (1024 * 1024));
    }
    String type = new Tika().detect(upload);
    String format = FORMATS.get(type);
    if (format == null) {
      throw new ProblemException(ProblemException.Kind.UNSUPPORTED_TYPE, "scanNoPicture")
          .field("file", "noPicture");
    }
    try {
      BufferedImage image =
          upright(decode(upload, format), "jpeg".equals(format) ? orientation(upload) : 1);
      return new Picture(encode(image, format), type, image.getWidth(), image.getHeight());
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof ProblemException problem) {
        throw problem;
      }
      throw ProblemException.invalid("scanUnreadable").field("file", "unreadable");
    }
  }

  private static BufferedImage decode(byte[] upload, String format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
      reader.setInput(in, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        throw ProblemException.invalid("scanTooManyPixels")
            .field("file", "tooManyPixels", MOST_PIXELS / 1_000_000);
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static int orientation(byte[] upload) {
    try {
      Directory exif =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(upload))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer orientation =
          exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return orientation == null ? 1 : orientation;
    } catch (Exception noUsableMetadata) {
      return 1;
    }
  }

  /** Turns the picture the way the camera meant it, because the note that says so is not kept. */
  private static BufferedImage upright(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> new AffineTransform();
        };
    boolean swapped = orientation >= 5 && orientation <= 8;
    BufferedImage plain =
        new BufferedImage(
            swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = plain.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, plain.getWidth(), plain.getHeight());
    canvas.drawImage(image, turn, null);
    canvas.dispose();
    return plain;
  }

  private static byte[] encode(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if ("jpeg".equals(format)) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
