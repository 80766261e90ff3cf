package dev.frontier.gateway.adapter.in.http;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A bearer token is judged by the rules for programs (issuer, audience, signature), a cookie by
 * those for pages. Two sets of rules, because the two kinds of token have different audiences.
 */
@ApplicationScoped
public class TenantByCredential implements TenantResolver {

  private static final String PROGRAMS = "programs";

  @Override
  public String resolve(RoutingContext context) {
    return Sessions.hasBearer(context.request()) ? PROGRAMS : null;
  }
}
