package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.LiveList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open page that its list changed (INBX-1), as server-sent events. */
@RestController
class LiveController {

  /** Readers who do not read hold a writer each, until the container gives them up. */
  private static final int WRITERS = 16;

  private static final Duration IDLE_WRITER = Duration.ofSeconds(30);

  /** Only if nobody ends the connection in time. */
  private static final Duration AT_THE_VERY_LATEST = LiveList.LONGEST.plusMinutes(1);

  private final LiveList live;
  private final ThreadPoolExecutor writers =
      new ThreadPoolExecutor(
          WRITERS,
          WRITERS,
          IDLE_WRITER.toSeconds(),
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          work -> {
            Thread writer = new Thread(work, "inbox-live-writer");
            writer.setDaemon(true);
            return writer;
          });

  LiveController(LiveList live) {
    this.live = live;
    writers.allowCoreThreadTimeOut(true);
  }

  /**
   * Event {@code tasks} names what came, changed or went; event {@code notices} says that there are
   * new ones. Both mean: ask again.
   */
  @GetMapping(path = "/api/inbox/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @PreAuthorize(InboxReaders.STAFF)
  @Operation(
      description =
          "Server-sent events while the page is open: `tasks` with {\"ids\":[…],\"more\":false} and `notices`. A connection lasts five minutes at most.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  ResponseEntity<SseEmitter> live(HttpServletRequest request) throws IOException {
    SseEmitter emitter = new SseEmitter(AT_THE_VERY_LATEST.toMillis());
    SseOutlet outlet = new SseOutlet(emitter, writers);
    HttpSession session = request.getSession(false);
    live.open(Actors.current(), session == null ? null : session.getId(), outlet);
    emitter.onCompletion(() -> live.closed(outlet));
    emitter.onTimeout(emitter::complete);
    emitter.onError(gone -> live.closed(outlet));
    outlet.greet();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }

  @PreDestroy
  void end() {
    writers.shutdown();
  }
}
