package dev.frontier.gateway.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.gateway.domain.routing.Route.Kind;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The route table")
class RouteTableTest {

  private final RouteTable table = RouteTable.ofFrontier("frontier", false);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/api/uploads, API",
    "/api/uploads/1, API",
    "/api/uploads/1/content, UPLOAD",
    "/api/uploads/1/contents, API",
    "/api/uploads/1/2/content, API",
    "/api/uploads/1/publish, LONG",
    "/api/uploads/1/events, STREAM",
    "/api/measures/M01, API",
    "/api/ministries/PBOC/calendar.ics, API",
    "/api/measures/M01/evidence, DOCUMENT",
    "/api/measures/M01/evidence/1/content, DOCUMENT",
    "/api/measures/M01/evidences, API",
    "/api/inbox/stream, STREAM",
    "/api/inbox/streams, API",
    "/api/inbox/1/read, API",
    "/api/unsubscribe/abc, OPEN",
    "/auth/realms/frontier/protocol/openid-connect/auth, SIGN_IN",
    "/auth/realms/frontier/.well-known/openid-configuration, SIGN_IN",
    "/auth/realms/frontier/login-actions/authenticate, SIGN_IN",
    "/auth/realms/frontier/device, SIGN_IN",
    "/auth/realms/frontier/account, SIGN_IN",
    "/auth/resources/x/login.css, SIGN_IN",
  })
  @DisplayName("knows how each address is to be treated, the longest prefix first")
  void kinds(String path, Kind kind) {
    Optional<Route> route = table.find(RequestPath.parse(path).orElseThrow());

    assertThat(route).map(Route::kind).contains(kind);
  }

  @Test
  @DisplayName("is never asked about an address that hides a letter of its route")
  void hiddenLetter() {
    assertThat(RequestPath.parse("/api/serie%73")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/auth",
    "/auth/admin/frontier/console",
    "/auth/realms/master",
    "/auth/realms/frontierx",
    "/auth/realms/frontier",
    "/auth/realms/frontier/broker/x/endpoint",
    "/auth/realms/frontier/clients-registrations/default",
    "/auth/realms/frontier/protocol/saml",
    "/auth/realms/frontier/client-policies",
    "/auth/realms/frontier/a%2Fb",
    "/auth/realms/frontier;x/y",
    "/auth/realms/frontier/%252e",
    "/q/metrics",
    "/api/serieses",
    "/api/unsubscribed/abc",
    "/API/series",
  })
  @DisplayName("leads nowhere else")
  void nowhere(String path) {
    Optional<Route> route = table.find(RequestPath.parse(path).orElseThrow());

    assertThat(route).isEmpty();
  }

  @Test
  @DisplayName("shows the identity provider's console where the settings want it")
  void console() {
    RouteTable local = RouteTable.ofFrontier("frontier", true);

    Optional<Route> route = local.find(RequestPath.parse("/auth/admin/").orElseThrow());

    assertThat(route).map(Route::part).contains(Part.KEYCLOAK);
  }
}
