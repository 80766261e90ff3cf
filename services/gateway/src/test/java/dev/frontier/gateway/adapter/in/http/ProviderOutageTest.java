package dev.frontier.gateway.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A failed authentication")
class ProviderOutageTest {

  static Stream<Throwable> outages() {
    return Stream.of(
        new ConnectException("Connection refused"),
        new TimeoutException("took too long"),
        new HttpClosedException("Connection was closed"),
        new OIDCException("OIDC Server is not available", new ConnectException("refused")),
        new IllegalStateException(new ConnectException("deep down")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outages")
  @DisplayName("is no end of a session when the identity provider is away, wherever that stands")
  void outage(Throwable cause) {
    assertThat(ProviderOutage.isBehind(new AuthenticationFailedException(cause))).isTrue();
    assertThat(ProviderOutage.isBehind(new AuthenticationCompletionException(cause))).isTrue();
    assertThat(ProviderOutage.isBehind(cause)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(ints = {500, 502, 503, 504, 408, 429})
  @DisplayName("nor when it answers that it is broken or busy")
  void broken(int status) {
    assertThat(ProviderOutage.isBehind(new AuthenticationFailedException(answer(status)))).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(ints = {400, 401, 403})
  @DisplayName("is the end of it when it answers that the session is over")
  void over(int status) {
    assertThat(ProviderOutage.isBehind(new AuthenticationFailedException(answer(status))))
        .isFalse();
  }

  @Test
  @DisplayName("and when the cookie alone shows it")
  void damaged() {
    assertThat(ProviderOutage.isBehind(new AuthenticationFailedException())).isFalse();
  }

  private static OIDCException answer(int status) {
    return new OIDCException(
        "Request http://127.0.0.1/token has failed: status: %d, error message: {}"
            .formatted(status));
  }
}
