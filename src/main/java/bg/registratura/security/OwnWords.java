package bg.registratura.security;

import java.util.Collection;
import java.util.UUID;

/** Knows what people are called and how they are reached; the room that knows them implements it. */
public interface OwnWords {

    /** What anybody who knows them would try: names, birth date, telephone, numbers; nothing when there is no such person. */
    Collection<String> of(AccountKind kind, UUID subject);
}
