package io.kedang.messaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One HTTP exchange with a party that may be slow, broken or hostile: no redirects, a limit for the
 * whole exchange and not only for its first byte, and a limit for the answer's size.
 */
final class Wire {

  private static final int LARGEST_ANSWER = 64 * 1024;

  /** What came back. {@code failure} is null when an answer was read. */
  record Answer(int status, byte[] body, Failure failure, String code) {
    boolean successful() {
      return failure == null && status / 100 == 2;
    }
  }

  enum Failure {
    /** The request certainly did not arrive. */
    NOT_REACHED,
    /** It may have arrived. */
    BROKEN
  }

  private final HttpClient client;
  private final Duration timeout;

  Wire(Duration timeout) {
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  Answer exchange(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request, head -> new Bounded());
    try {
      HttpResponse<byte[]> response = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(
          response.statusCode(), response.body(), null, "http" + response.statusCode());
    } catch (TimeoutException e) {
      exchange.cancel(true);
      return new Answer(0, null, Failure.BROKEN, "timeout");
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return new Answer(0, null, Failure.BROKEN, "interrupted");
    } catch (ExecutionException e) {
      boolean notReached =
          e.getCause() instanceof ConnectException
              || e.getCause() instanceof HttpConnectTimeoutException;
      return new Answer(
          0,
          null,
          notReached ? Failure.NOT_REACHED : Failure.BROKEN,
          notReached ? "connect" : "broken");
    }
  }

  /** Collects an answer up to the limit and breaks off beyond it. */
  private static final class Bounded implements BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private Flow.Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        if (collected.size() + buffer.remaining() > LARGEST_ANSWER) {
          subscription.cancel();
          body.completeExceptionally(
              new IOException("The answer is larger than " + LARGEST_ANSWER + " bytes"));
          return;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        collected.writeBytes(bytes);
      }
    }

    @Override
    public void onError(Throwable problem) {
      body.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
      body.complete(collected.toByteArray());
    }
  }
}
