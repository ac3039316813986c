package bg.registratura.fhir;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a resource or of a part of one, in their order; what is absent or empty is left out, as FHIR asks. */
final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Fields() {}

    static Fields of(String name, @Nullable Object value) {
        return new Fields().with(name, value);
    }

    static Fields resource(String type, Object id) {
        return of("resourceType", type).with("id", id.toString());
    }

    Fields with(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Optional<?> maybe -> maybe.ifPresent(there -> with(name, there));
            case Collection<?> none when none.isEmpty() -> {}
            case String blank when blank.isBlank() -> {}
            case Fields part -> values.put(name, part.values);
            case Collection<?> many ->
                values.put(name, many.stream().map(Fields::unwrapped).toList());
            default -> values.put(name, value);
        }
        return this;
    }

    /** As the writer of JSON takes it. */
    Map<String, Object> values() {
        return values;
    }

    private static Object unwrapped(Object one) {
        return one instanceof Fields part ? part.values : one;
    }
}
