package dev.frontier.gateway.door;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;

/**
 * Fails as Quarkus does when a token cannot be refreshed because the identity provider is away, for
 * requests that ask for it. A real token lives longer than a test can wait.
 */
@ApplicationScoped
public class OutageMechanism implements HttpAuthenticationMechanism {

  static final String HEADER = "X-Test-Outage";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    return context.request().headers().contains(HEADER)
        ? Uni.createFrom()
            .failure(new AuthenticationFailedException(new ConnectException("refused")))
        : Uni.createFrom().nullItem();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public int getPriority() {
    // Before OpenID Connect's, which is at + 1: of equals the order is left to chance.
    return DEFAULT_PRIORITY + 100;
  }
}
