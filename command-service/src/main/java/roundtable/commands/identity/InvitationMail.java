package roundtable.commands.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends a link by mail, where {@code spring.mail.host} and {@code roundtable.identity.mail-from} are set. */
final class InvitationMail {
    private static final Logger log = LoggerFactory.getLogger(InvitationMail.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    InvitationMail(ObjectProvider<JavaMailSender> sender, IdentitySettings settings) {
        this.sender = sender;
        this.from = settings.mailFrom();
    }

    void require() {
        if (from.isEmpty() || sender.getIfAvailable() == null) {
            throw IdentityRefusal.refused(IdentityRefusal.MAIL_NOT_CONFIGURED);
        }
    }

    void send(String to, String link) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject("Your invitation to Roundtable");
        message.setText("You are invited to work on a conference's reports in Roundtable.\n\nOpen this link to join;"
                + " it works once:\n\n" + link + "\n\nWhoever has the link can use it, so don't pass it on.\n");
        try {
            sender.getObject().send(message);
        } catch (MailException failed) {
            log.warn("an invitation could not be mailed: {}", failed.getClass().getSimpleName());
            throw IdentityRefusal.refused(IdentityRefusal.MAIL_FAILED);
        }
    }
}
