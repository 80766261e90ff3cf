package dev.frontier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The caller")
class CallerTest {

  @Test
  @DisplayName("has the regions, ministry and roles of the token")
  void fromToken() throws Exception {
    Caller caller =
        caller(
            """
            {"sub": "42", "preferred_username": "officer-gx", "region": ["CN-GX", "CN-YN"], "ministry": "PBOC"}\
            """,
            "province-officer");

    Set<String> regions = caller.regions();

    assertEquals(Set.of("CN-GX", "CN-YN"), regions);
    assertEquals(Optional.of("PBOC"), caller.ministry());
    assertEquals("42", caller.subject());
    assertEquals("officer-gx", caller.username());
    assertTrue(caller.has("province-officer"));
    assertFalse(caller.has("admin"));
    assertFalse(caller.anonymous());
  }

  @Test
  @DisplayName("has one region when the claim is a single text")
  void singleRegion() throws Exception {
    Caller caller = caller("{\"sub\": \"42\", \"region\": \"CN-GX\"}", "province-officer");

    Set<String> regions = caller.regions();

    assertEquals(Set.of("CN-GX"), regions);
  }

  @Test
  @DisplayName("has no region and no ministry when the token names none")
  void noClaims() throws Exception {
    Caller caller = caller("{\"sub\": \"42\", \"region\": [], \"ministry\": \"\"}", "reader");

    Set<String> regions = caller.regions();

    assertEquals(Set.of(), regions);
    assertEquals(Optional.empty(), caller.ministry());
  }

  private static Caller caller(String claims, String role) throws Exception {
    return new Caller(
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new OidcJwtCallerPrincipal(JwtClaims.parse(claims), null))
            .addRole(role)
            .build());
  }
}
