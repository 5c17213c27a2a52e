package io.kedang.intake.web;

import io.kedang.access.Actors;
import io.kedang.intake.RowView;
import io.kedang.intake.SheetIntake;
import io.kedang.intake.SheetTemplate;
import io.kedang.intake.SheetView;
import io.kedang.shared.Slice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Customer sheets (CLNS-1). */
@RestController
@RequestMapping("/api/intake")
class SheetController {

  private static final String UPLOADERS =
      "hasAnyRole('customer-rep','account-manager','information-officer','data-steward')";
  private static final String READERS =
      "hasAnyRole('customer-rep','account-manager','information-officer','data-steward','manager','auditor')";
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final SheetIntake intake;
  private final SheetTemplate template;

  SheetController(SheetIntake intake, SheetTemplate template) {
    this.intake = intake;
    this.template = template;
  }

  @PostMapping(path = "/sheets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize(UPLOADERS)
  @ResponseStatus(HttpStatus.ACCEPTED)
  SheetIntake.Upload upload(
      @RequestPart("file") MultipartFile file,
      @RequestPart(name = "scans", required = false) MultipartFile scans,
      @RequestParam(defaultValue = "false") boolean preview)
      throws IOException {
    byte[] archive = scans == null || scans.isEmpty() ? null : scans.getBytes();
    return intake.upload(
        file.getOriginalFilename(), file.getBytes(), archive, preview, Actors.current());
  }

  @GetMapping("/sheets")
  @PreAuthorize(READERS)
  Slice<SheetView> list(
      @RequestParam(required = false) String after,
      @RequestParam(required = false) Integer limit,
      Locale locale) {
    return intake.list(after, limit, Actors.current(), locale);
  }

  @GetMapping("/sheets/{id}")
  @PreAuthorize(READERS)
  SheetView find(@PathVariable String id, Locale locale) {
    return intake.find(id, Actors.current(), locale);
  }

  @PostMapping("/sheets/{id}/start")
  @PreAuthorize(UPLOADERS)
  @ResponseStatus(HttpStatus.ACCEPTED)
  void start(@PathVariable String id) {
    intake.start(id, Actors.current());
  }

  @DeleteMapping("/sheets/{id}")
  @PreAuthorize(UPLOADERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id) {
    intake.delete(id, Actors.current());
  }

  /** Takes the ZIP as {@code file}, or as {@code scans} like beside a sheet. */
  @PostMapping(path = "/sheets/{id}/scans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize(UPLOADERS)
  @ResponseStatus(HttpStatus.ACCEPTED)
  SheetIntake.ScanReceipt addScans(
      @PathVariable String id,
      @RequestPart(name = "file", required = false) MultipartFile file,
      @RequestPart(name = "scans", required = false) MultipartFile scans)
      throws IOException, MissingServletRequestPartException {
    MultipartFile archive = file == null ? scans : file;
    if (archive == null) {
      throw new MissingServletRequestPartException("file");
    }
    return intake.addScans(id, archive.getBytes(), Actors.current());
  }

  /**
   * @param after the last line the caller has
   * @param only {@code findings} for the rows in which something was found
   */
  @GetMapping("/sheets/{id}/rows")
  @PreAuthorize(READERS)
  List<RowView> rows(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String only) {
    return intake.rows(id, after, limit, "findings".equals(only), Actors.current());
  }

  @GetMapping("/sheets/{id}/result")
  @PreAuthorize(READERS)
  ResponseEntity<byte[]> result(@PathVariable String id, Locale locale) {
    return download(intake.result(id, Actors.current(), locale), XLSX, "result-" + id + ".xlsx");
  }

  @GetMapping("/template")
  @PreAuthorize(UPLOADERS)
  ResponseEntity<byte[]> template(
      @RequestParam(defaultValue = "xlsx") String format, Locale locale) {
    return "csv".equals(format)
        ? download(template.csv(), CSV, "kedang-customers.csv")
        : download(template.xlsx(locale), XLSX, "kedang-customers.xlsx");
  }

  private static ResponseEntity<byte[]> download(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(content);
  }
}
