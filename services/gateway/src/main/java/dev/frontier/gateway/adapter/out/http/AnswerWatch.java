package dev.frontier.gateway.adapter.out.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Gives up on an exchange in which nothing has moved for too long before the answer began. Each
 * piece of the request counts as a move, so a large file on a slow line is not cut off. All calls
 * come on one event loop.
 */
final class AnswerWatch {

  /** Who was being waited for when the time was up. */
  enum Expired {
    NO,
    PART,
    CLIENT
  }

  private final Vertx vertx;
  private final long limitMillis;
  private HttpClientRequest upstream;
  private BooleanSupplier waitsForClient = () -> false;
  private long lastMove;
  private long timer = -1;
  private Expired expired = Expired.NO;

  private AnswerWatch(Vertx vertx, long limitMillis) {
    this.vertx = vertx;
    this.limitMillis = limitMillis;
  }

  static AnswerWatch of(Vertx vertx, Duration limit) {
    return new AnswerWatch(vertx, limit.toMillis());
  }

  /** A watch that waits for ever. */
  static AnswerWatch patient() {
    return new AnswerWatch(null, 0);
  }

  void upstream(HttpClientRequest opened) {
    upstream = opened;
    if (vertx != null) {
      lastMove = now();
      arm(limitMillis);
    }
  }

  void waitsForClient(BooleanSupplier question) {
    waitsForClient = question;
  }

  void progress() {
    lastMove = now();
  }

  void stop() {
    if (timer >= 0) {
      vertx.cancelTimer(timer);
      timer = -1;
    }
  }

  Expired expired() {
    return expired;
  }

  private void arm(long millis) {
    timer = vertx.setTimer(Math.max(1, millis), fired -> look());
  }

  private void look() {
    long left = lastMove + limitMillis - now();
    if (left > 0) {
      arm(left);
      return;
    }
    timer = -1;
    expired = waitsForClient.getAsBoolean() ? Expired.CLIENT : Expired.PART;
    upstream.reset(0, new TimeoutException("nothing moved for " + limitMillis + " ms"));
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
