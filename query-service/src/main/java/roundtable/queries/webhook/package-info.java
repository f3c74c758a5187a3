/**
 * Tells other systems what has happened to reports: submitted, withdrawn, a section final or open again. No text and no name
 * goes out. Each message is stored before it is sent, tried with growing pauses until it is taken, and laid aside after the
 * last try, from where it can be sent again. Headers and signature follow the Standard Webhooks.
 */
@NullMarked
package roundtable.queries.webhook;

import org.jspecify.annotations.NullMarked;
