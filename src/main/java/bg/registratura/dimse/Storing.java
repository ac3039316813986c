package bg.registratura.dimse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands an object on while it comes, and tells its sender what became of it. */
final class Storing {

    private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

    private final AeTitle calling;
    private final Storage storage;
    private final Messages messages;
    private final long longest;

    Storing(AeTitle calling, Storage storage, Messages messages, long longest) {
        this.calling = calling;
        this.storage = storage;
        this.messages = messages;
        this.longest = longest;
    }

    void store(Command command, Context context) throws IOException {
        var object = new ObjectStream(messages, context.id(), longest);
        var announced = new Storage.Announced(calling, command.sopClass(), command.sopInstance());
        var status = command.sopClass().equals(context.sopClass())
                ? keep(announced, context.syntax(), object)
                : StoreStatus.NOT_AS_ITS_CLASS;
        object.drain();
        messages.send(
                context.id(), command.answer(status.code(), false, status == StoreStatus.SUCCESS ? "" : status.name()));
    }

    private StoreStatus keep(Storage.Announced announced, String syntax, ObjectStream object) throws IOException {
        var meta = new ByteArrayInputStream(FileMeta.of(announced, syntax));
        try (var file = new SequenceInputStream(meta, object)) {
            return storage.store(announced, file);
        } catch (IOException | RuntimeException e) {
            object.checkWhole();
            LOG.warn("{}: an object was not kept, it may be sent again: {}", calling, e.toString());
            return StoreStatus.OUT_OF_RESOURCES;
        }
    }
}
