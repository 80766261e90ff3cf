package dev.frontier.gateway.door;

import dev.frontier.platform.testing.KeycloakOnly;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test through the public port. All of them share one gateway, one identity provider and the same
 * small parts.
 */
@QuarkusTest
@WithTestResource(KeycloakOnly.class)
@WithTestResource(TestParts.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface DoorTest {}
