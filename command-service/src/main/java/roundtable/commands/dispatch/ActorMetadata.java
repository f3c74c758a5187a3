package roundtable.commands.dispatch;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.journal.axon.CommitMetadata;

/** Carries who acts in a command's metadata, and gives it to handlers that ask for an {@link Actor}. */
public final class ActorMetadata implements ParameterResolverFactory {
    /** Who it is; no part of what is stored with each commit, which has the name. */
    private static final String PERSON = "person";

    /** The metadata that names this actor. */
    public static MetaData of(Actor actor) {
        return MetaData.with(PERSON, actor.person().value())
                .and(CommitMetadata.BY, actor.name())
                .and(CommitMetadata.ROLE, actor.role().code());
    }

    @Override
    public @Nullable ParameterResolver<Actor> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Actor.class ? new Resolver() : null;
    }

    private static final class Resolver implements ParameterResolver<Actor> {
        @Override
        public Actor resolveParameterValue(Message<?> message) {
            MetaData metaData = message.getMetaData();
            return new Actor(
                    new PersonId(text(metaData, PERSON)),
                    text(metaData, CommitMetadata.BY),
                    Role.of(text(metaData, CommitMetadata.ROLE)));
        }

        private static String text(MetaData metaData, String key) {
            return String.valueOf(metaData.get(key));
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getMetaData().containsKey(PERSON)
                    && message.getMetaData().containsKey(CommitMetadata.BY)
                    && message.getMetaData().containsKey(CommitMetadata.ROLE);
        }
    }
}
