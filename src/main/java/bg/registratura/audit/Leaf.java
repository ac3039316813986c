package bg.registratura.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row of the log as it is hashed: canonical JSON of every column, keys in this order, absent values left out.
 *
 * @param seq place in the log, from 0, without gaps
 * @param occurredAt to the microsecond
 */
record Leaf(
        long seq,
        Instant occurredAt,
        @Nullable UUID actorId,
        String actorRole,
        String action,
        String outcome,
        @Nullable UUID subjectId,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable String detail) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Leaf {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    Leaf at(long place) {
        return new Leaf(
                place, occurredAt, actorId, actorRole, action, outcome, subjectId, objectType, objectId, detail);
    }

    String canonicalJson() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("seq", seq);
        fields.put("occurredAt", occurredAt.toString());
        put(fields, "actorId", actorId);
        fields.put("actorRole", actorRole);
        fields.put("action", action);
        fields.put("outcome", outcome);
        put(fields, "subjectId", subjectId);
        put(fields, "objectType", objectType);
        put(fields, "objectId", objectId);
        put(fields, "detail", detail);
        return JSON.writeValueAsString(fields);
    }

    byte[] hash() {
        return MerkleTree.leafHash(canonicalJson().getBytes(StandardCharsets.UTF_8));
    }

    private static void put(LinkedHashMap<String, Object> fields, String key, @Nullable Object value) {
        if (value != null) {
            fields.put(key, value.toString());
        }
    }
}
