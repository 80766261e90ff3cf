package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.EndMail;
import dev.frontier.notification.domain.Language;
import dev.frontier.platform.http.Languages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where the link at the end of a mail leads. Nobody is asked to sign in: the link itself is the
 * right to end it. What reads links by itself only gets, which changes nothing.
 */
@Path("/api/unsubscribe/{token}")
@PermitAll
@Tag(name = "channels", description = "Where your messages go.")
public class UnsubscribeResource {
  private final EndMail end;

  /** Made by the container. */
  public UnsubscribeResource(EndMail end) {
    this.end = end;
  }

  /** Asks. */
  @GET
  @Operation(
      operationId = "askToUnsubscribe",
      summary = "A page that asks whether to send no more mail",
      description = "Where the link at the end of a mail leads. It changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "A page without script, in Chinese or English.",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = "The link is not one of ours.")
  public Response ask(@PathParam("token") String token, @Context HttpHeaders headers) {
    Language language = language(headers);
    return end.knows(token)
        ? page(200, UnsubscribePage.ask(language), language)
        : unknown(token, language, headers);
  }

  /** Ends it, be it the page's button or that of a mail program. */
  @POST
  @Operation(
      operationId = "unsubscribe",
      summary = "Send no more mail to the address that the link came to",
      description =
          "What a mail program posts when its reader presses its button (RFC 8058), and what the"
              + " page posts; the body does not matter. All channels of that address are disabled,"
              + " and their owners are told. Once more changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "No more mail is sent there; a page that says so.",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = "The link is not one of ours.")
  public Response end(@PathParam("token") String token, @Context HttpHeaders headers) {
    Language language = language(headers);
    return end.end(token)
        ? page(200, UnsubscribePage.done(language), language)
        : unknown(token, language, headers);
  }

  /** A person gets a page, a program a problem. */
  private static Response unknown(String token, Language language, HttpHeaders headers) {
    String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    if (accept == null || !accept.contains(MediaType.TEXT_HTML)) {
      throw Requests.notFound(token);
    }
    return page(404, UnsubscribePage.unknown(language), language);
  }

  private static Response page(int status, String html, Language language) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML + ";charset=utf-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        // The address of the page is a right; nobody else is to see it.
        .header("Referrer-Policy", "no-referrer")
        .entity(html)
        .build();
  }

  private static Language language(HttpHeaders headers) {
    return Languages.CHINESE.equals(
            Languages.ofAcceptLanguage(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))
        ? Language.ZH_CN
        : Language.EN;
  }
}
