package dev.frontier.e2e.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The demo users, each with a token from the running Keycloak, through the gateway's own /auth. */
public final class Users {

  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  private Users() {}

  /** A request by this user. */
  public static RequestSpecification as(String user) {
    return given().auth().oauth2(token(user)).contentType(ContentType.JSON);
  }

  /** A request by nobody in particular. */
  public static RequestSpecification asAnyone() {
    return given().contentType(ContentType.JSON);
  }

  /** A token of this user, asked for anew before it grows old. */
  public static String token(String user) {
    return TOKENS
        .compute(
            user,
            (name, old) ->
                old != null && old.fresh() ? old : new Token(newToken(name), System.nanoTime()))
        .value();
  }

  /** A token by a login of now. */
  public static String newToken(String user) {
    Stack.Result result = Stack.running().frontier("token", user);
    if (result.exit() != 0) {
      throw new IllegalStateException("no token for " + user + ": " + result.output());
    }
    return result.output().strip();
  }

  private record Token(String value, long askedAt) {
    // Access tokens live five minutes; two leave room for a slow machine.
    boolean fresh() {
      return System.nanoTime() - askedAt < 120_000_000_000L;
    }
  }
}
