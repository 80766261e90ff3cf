package dev.frontier.bench.read;

import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.local.dist.Trees;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** nginx in front of a service, as one sets it up: kept connections to it, and nothing logged. */
public final class Nginx implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;
  private static final double MILLIS = 1000;

  private static final String SETTINGS =
      """
      daemon off;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log warn;
      worker_processes auto;
      %4$s
      events { worker_connections 1024; }
      http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        # An answer that fits is never written to a file.
        proxy_buffers 16 64k;
        proxy_buffer_size 64k;
        keepalive_requests 10000000;
        upstream service { server %3$s; keepalive 64; keepalive_requests 10000000; }
        server {
          listen 127.0.0.1:%2$d;
          location / {
            proxy_pass http://service;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Proto $scheme;
          }
        }
      }
      """;

  private final Path home;
  private final int port;
  private final Process process;

  private Nginx(Path home, int port, Process process) {
    this.home = home;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts it and waits until it serves.
   *
   * @param program where it is
   * @param service host and port
   */
  public static Nginx start(Path program, String service) {
    try {
      Path home = Files.createTempDirectory("frontier-nginx");
      int port = freePort();
      boolean root = "root".equals(System.getProperty("user.name"));
      Path settings = home.resolve("nginx.conf");
      // Root's nginx would hand the work to a user who may not write here.
      Files.writeString(
          settings, SETTINGS.formatted(home, port, service, root ? "user root;" : ""));
      Process process =
          new ProcessBuilder(program.toString(), "-p", home.toString(), "-c", settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("output.log").toFile())
              .start();
      Nginx nginx = new Nginx(home, port, process);
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop nginx"));
      nginx.await();
      return nginx;
    } catch (IOException e) {
      throw new BenchFailure("nginx cannot be started", "see whether " + program + " runs", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return;
      } catch (IOException notYet) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
    throw new BenchFailure(
        "nginx does not serve: " + Files.readString(home.resolve("output.log")),
        "see whether it runs by itself");
  }

  /** Its address, without a path. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Processor time of all its processes until now. */
  public double cpuSeconds() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .map(it -> it.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / MILLIS;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Trees.delete(home);
    } catch (IOException e) {
      throw new BenchFailure(home + " cannot be deleted", "delete it yourself", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
