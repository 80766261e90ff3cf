package dev.frontier.platform.http;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A resource that does everything a service may do wrong. */
@Path("/sample")
@Produces(MediaType.APPLICATION_JSON)
public class SampleResource {

  @Inject Caller caller;

  record Row(@NotBlank String region, BigDecimal value) {}

  record Filing(@Size(max = 5) String reason, List<@Valid Row> rows) {}

  @GET
  @Path("version")
  public Response version(@Context HttpHeaders headers) {
    return ETags.notModified(headers, ETags.ofVersion(7))
        .orElseGet(() -> Response.ok(Map.of("version", 7)).tag(ETags.ofVersion(7)))
        .build();
  }

  @PUT
  @Path("version")
  public Map<String, Object> change(@Context HttpHeaders headers) {
    ETags.requireMatch(headers, ETags.ofVersion(7));
    return Map.of("version", 8, "asked", ETags.requiredVersion(headers).orElse(-1L));
  }

  @POST
  @Path("filing")
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, Object> file(@Valid Filing filing) {
    return Map.of("rows", filing == null ? 0 : filing.rows().size());
  }

  @POST
  @Path("table")
  @Consumes({"text/csv", MediaType.APPLICATION_JSON})
  @Produces({"application/xml", "text/csv"})
  public String table(String table) {
    return table;
  }

  @GET
  @Path("secret")
  @RolesAllowed("statistician")
  public Map<String, Object> secret() {
    return Map.of("open", true);
  }

  @GET
  @Path("me")
  @Authenticated
  public Map<String, Object> me() {
    return Map.of(
        "username", caller.username(),
        "roles", caller.roles(),
        "anonymous", caller.anonymous());
  }

  @GET
  @Path("anyone")
  public Map<String, Object> anyone() {
    return Map.of(
        "anonymous", caller.anonymous(),
        "username", caller.username(),
        "subject", caller.subject(),
        "roles", caller.roles(),
        "regions", caller.regions(),
        "ministry", caller.ministry().orElse("none"));
  }

  @GET
  @Path("bug")
  public String bug() {
    throw new IllegalStateException("a secret of the implementation");
  }

  @GET
  @Path("database-away")
  public String databaseAway() {
    throw new IllegalStateException(new SQLException("gone", "08006"));
  }

  @GET
  @Path("four-eyes")
  public String fourEyes() {
    throw Problem.of(ProblemType.FOUR_EYES).asException();
  }
}
