package roundtable.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of an event that is stored sealed, and is null where it can't be opened any more: its key was destroyed, or
 * what is stored is damaged.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Confidential {
    /**
     * Name of the data key, unique in the stream. Other components of the event stand in braces: {@code item:{itemId}}.
     * What has the same key is forgotten together.
     */
    String key();

    /** Whether its length, too, is to be hidden. */
    boolean padded() default false;
}
