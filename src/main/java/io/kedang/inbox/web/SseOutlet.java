package io.kedang.inbox.web;

import io.kedang.inbox.LiveNews;
import io.kedang.inbox.LiveOutlet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A connection of server-sent events. Writing may wait for a reader who does not read, so it is
 * done by others than who tells; what is told meanwhile becomes one event.
 */
final class SseOutlet implements LiveOutlet {

  private static final int BACK_AFTER_MS = 2_000;
  private static final int BACK_SPREAD_MS = 3_000;

  private final SseEmitter emitter;
  private final Executor writers;
  private LiveNews waiting;
  private boolean beats;
  private boolean closes;
  private boolean writing;

  SseOutlet(SseEmitter emitter, Executor writers) {
    this.emitter = emitter;
    this.writers = writers;
  }

  private record Tasks(List<String> ids, boolean more) {}

  /** Says that it is open, and when to come back once it is not. */
  void greet() throws IOException {
    int spread = ThreadLocalRandom.current().nextInt(BACK_SPREAD_MS);
    emitter.send(SseEmitter.event().reconnectTime(BACK_AFTER_MS + spread).comment("open"));
  }

  @Override
  public synchronized void tell(LiveNews news) {
    waiting = waiting == null ? news : waiting.and(news);
    wake();
  }

  @Override
  public synchronized void beat() {
    beats = true;
    wake();
  }

  @Override
  public synchronized void close() {
    closes = true;
    wake();
  }

  private void wake() {
    if (!writing) {
      writing = true;
      writers.execute(this::write);
    }
  }

  private void write() {
    try {
      while (step()) {
        // until nothing is left to say
      }
    } catch (IOException | IllegalStateException readerWentAway) {
      // the container notices too and ends the request; nothing is written any more
    }
  }

  /**
   * Writes what waits; answers whether there may be more. A connection that ended stays "writing".
   */
  private boolean step() throws IOException {
    LiveNews news;
    boolean beat;
    synchronized (this) {
      if (closes) {
        emitter.complete();
        return false;
      }
      if (waiting == null && !beats) {
        writing = false;
        return false;
      }
      news = waiting;
      beat = beats;
      waiting = null;
      beats = false;
    }
    if (news == null) {
      if (beat) {
        emitter.send(SseEmitter.event().comment("beat"));
      }
      return true;
    }
    if (news.hasTasks()) {
      emitter.send(
          SseEmitter.event()
              .name("tasks")
              .data(new Tasks(news.taskIds(), news.more()), MediaType.APPLICATION_JSON));
    }
    if (news.notices()) {
      emitter.send(SseEmitter.event().name("notices").data(Map.of(), MediaType.APPLICATION_JSON));
    }
    return true;
  }
}
