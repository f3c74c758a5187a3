package roundtable.commands.dispatch;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Finds the component of a command's record that names its aggregate once for each kind of command. */
final class AnnotatedTargets implements CommandTargetResolver {
    private static final ClassValue<RecordComponent> TARGET = new ClassValue<>() {
        @Override
        protected RecordComponent computeValue(Class<?> command) {
            return Arrays.stream(command.getRecordComponents())
                    .filter(component -> component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(command.getName() + " names no aggregate"));
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        try {
            Object target = TARGET.get(message.getPayloadType()).getAccessor().invoke(message.getPayload());
            return new VersionedAggregateIdentifier(target, null);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
