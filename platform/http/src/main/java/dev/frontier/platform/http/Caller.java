package dev.frontier.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is calling, read from the verified access token. Deny by default: whoever has no token has no
 * role, no region and no ministry. A REST adapter turns this into the actor of its own domain.
 */
@RequestScoped
public class Caller {

  /** Claim with the codes of the regions that an office acts for. */
  public static final String REGION_CLAIM = "region";

  /** Claim with the code of the ministry that an official acts for. */
  public static final String MINISTRY_CLAIM = "ministry";

  private final SecurityIdentity identity;

  @Inject
  public Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** True when no token came with the request. */
  public boolean anonymous() {
    return identity.isAnonymous();
  }

  /** The stable id of the account ("sub"); empty when anonymous, never null. */
  public String subject() {
    return token().map(JsonWebToken::getSubject).orElseGet(this::username);
  }

  /** The name the account signs in with; empty when anonymous, never null. */
  public String username() {
    if (identity.isAnonymous()) {
      return "";
    }
    return token()
        .map(token -> token.<String>getClaim("preferred_username"))
        .orElseGet(() -> identity.getPrincipal().getName());
  }

  /** The roles of the realm; empty when anonymous. */
  public Set<String> roles() {
    return identity.isAnonymous() ? Set.of() : identity.getRoles();
  }

  /** Whether the account has this role. */
  public boolean has(String role) {
    return roles().contains(role);
  }

  /** Codes of the regions the account acts for, such as CN-GX; empty for most. */
  public Set<String> regions() {
    return token().map(token -> strings(token.getClaim(REGION_CLAIM))).orElseGet(Set::of);
  }

  /** Code of the ministry the account acts for, such as PBOC. */
  public Optional<String> ministry() {
    return token().flatMap(token -> strings(token.getClaim(MINISTRY_CLAIM)).stream().findFirst());
  }

  private Optional<JsonWebToken> token() {
    return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.of(token)
        : Optional.empty();
  }

  /** A claim is a JSON array or, when an identity provider maps a single value, a plain string. */
  private static Set<String> strings(Object claim) {
    Set<String> strings = new LinkedHashSet<>();
    if (claim instanceof Collection<?> items) { // a JsonArray is a collection, too
      items.forEach(item -> add(strings, item));
    } else {
      add(strings, claim);
    }
    return Set.copyOf(strings);
  }

  private static void add(Set<String> strings, Object item) {
    String text =
        item instanceof JsonString string
            ? string.getString()
            : item == null || item instanceof JsonValue ? "" : item.toString();
    if (!text.isEmpty()) {
      strings.add(text);
    }
  }
}
