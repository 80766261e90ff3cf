package dev.frontier.gateway.adapter.out.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;

/**
 * A request body as it passes, counted: it fails as soon as it is over the limit, without having
 * been kept.
 */
final class MeteredBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> inner;
  private final long limit;
  private final Runnable onProgress;
  private Handler<Throwable> failed;
  private long seen;
  private boolean exceeded;
  private boolean ended;
  private boolean paused = true;

  MeteredBody(ReadStream<Buffer> inner, long limit, Runnable onProgress) {
    this.inner = inner;
    this.limit = limit;
    this.onProgress = onProgress;
  }

  boolean exceeded() {
    return exceeded;
  }

  /** Whether the next move is the client's: the part would take more, and nothing has come. */
  boolean waitsForClient() {
    return !ended && !paused;
  }

  @Override
  public ReadStream<Buffer> handler(Handler<Buffer> handler) {
    inner.handler(handler == null ? null : piece -> pass(piece, handler));
    return this;
  }

  private void pass(Buffer piece, Handler<Buffer> handler) {
    if (exceeded) {
      return; // thrown away until the connection is closed
    }
    seen += piece.length();
    if (seen > limit) {
      exceeded = true;
      if (failed != null) {
        failed.handle(new IOException("body over " + limit + " bytes"));
      }
      return;
    }
    onProgress.run();
    handler.handle(piece);
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
    failed = handler;
    inner.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(Handler<Void> handler) {
    inner.endHandler(
        handler == null
            ? null
            : end -> {
              ended = true;
              onProgress.run();
              if (!exceeded) {
                handler.handle(null);
              }
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    paused = true;
    inner.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    paused = false;
    inner.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    paused = false;
    inner.fetch(amount);
    return this;
  }
}
