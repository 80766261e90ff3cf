package dev.frontier.gateway.door;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Small real HTTP servers in the place of the parts; the policy tracker is down. */
public final class TestParts implements QuarkusTestResourceLifecycleManager {

  private Vertx vertx;

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    Map<String, String> settings = new HashMap<>();
    settings.put("FRONTIER_INGESTION_URL", babbling(serve("ingestion")));
    settings.put("FRONTIER_INDICATOR_URL", serve("indicator"));
    settings.put("FRONTIER_NOTIFICATION_URL", serve("notification"));
    settings.put("FRONTIER_POLICY_TRACKER_URL", "http://127.0.0.1:" + unusedPort());
    return settings;
  }

  private String serve(String name) {
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().setMaxInitialLineLength(16_384))
            .requestHandler(new TestPart(vertx, name));
    return "http://127.0.0.1:"
        + server
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
  }

  /** The same server, but a request that says "babble" gets bytes that are not HTTP. */
  private String babbling(String server) {
    int port = URI.create(server).getPort();
    NetClient client = vertx.createNetClient();
    NetServer front =
        vertx
            .createNetServer()
            .connectHandler(
                socket ->
                    socket.handler(
                        first -> {
                          if (first.toString().contains("do=babble")) {
                            socket.write("what?\r\n\r\n");
                            return;
                          }
                          socket.pause();
                          client
                              .connect(port, "127.0.0.1")
                              .onSuccess(
                                  behind -> {
                                    behind.write(first);
                                    socket.pipeTo(behind);
                                    behind.pipeTo(socket);
                                  });
                        }));
    return "http://127.0.0.1:"
        + front
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
  }

  private static int unusedPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
