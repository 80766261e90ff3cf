package dev.frontier.notification.adapter.out.mail;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.mail.MailAddress;
import java.util.UUID;

/**
 * To whom a mail goes.
 *
 * @param id of the message, the same at every attempt
 * @param channel whose address it is
 * @param to the address
 * @param language in which it is written
 */
record Envelope(UUID id, UUID channel, MailAddress to, Language language) {}
