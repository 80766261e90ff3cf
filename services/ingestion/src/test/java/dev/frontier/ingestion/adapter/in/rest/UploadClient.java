package dev.frontier.ingestion.adapter.in.rest;

import io.restassured.response.Response;
import java.nio.file.Path;

/** Loads files as one of the demo users. */
final class UploadClient {
  static final String UPLOADS = "/api/uploads";

  private final Client client;

  private UploadClient(String user) {
    this.client = Client.of(user);
  }

  static UploadClient of(String user) {
    return new UploadClient(user);
  }

  Response create(String reason) {
    return client
        .request()
        .contentType("application/json")
        .body("{\"fileName\":\"n.csv\"}")
        .queryParam("reason", reason)
        .post(UPLOADS);
  }

  /** Announces one and answers its identifier. */
  String created() {
    return created("history");
  }

  /** The same in a round, without a reason. */
  String createdIn(String round) {
    return client
        .request()
        .queryParam("round", round)
        .contentType("application/json")
        .body("{}")
        .post(UPLOADS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  String created(String reason) {
    return create(reason).then().statusCode(201).extract().path("id");
  }

  Response send(String id, String content) {
    return client
        .request()
        .contentType("text/csv; charset=utf-8")
        .body(content)
        .put(UPLOADS + "/" + id + "/content");
  }

  Response send(String id, Path file) {
    return client
        .request()
        .contentType("text/csv; charset=utf-8")
        .body(file.toFile())
        .put(UPLOADS + "/" + id + "/content");
  }

  /** Sends a load that is accepted; answers its identifier. */
  String accepted(String content, String reason) {
    String id = created(reason);
    send(id, content).then().statusCode(200);
    return id;
  }

  Response get(String id) {
    return client.request().get(UPLOADS + "/" + id);
  }

  Response cancel(String id) {
    return client.request().delete(UPLOADS + "/" + id);
  }

  Response publish(String id) {
    String etag = UploadClient.of("statistician-a").get(id).header("ETag");
    return client.request().header("If-Match", etag).post(UPLOADS + "/" + id + "/publish");
  }
}
