/**
 * The network of pictures: the upper layer (DICOM PS3.8) and the messages (PS3.7) as a house answers them, and nothing of the
 * house.
 *
 * <p>The house's own listener, and none of a toolkit: it binds the one address it is told, knows whom it lets in before it
 * reads on, holds no object in memory, and gives every wait an end. Each association is a virtual thread that reads one PDU of
 * bounded length at a time; whatever does not hold together is answered with A-ABORT and becomes a {@code ProtocolException},
 * never anything else. A network address is neither kept nor logged: who calls is known by their AE title alone.
 *
 * <p>The way in is {@link bg.registratura.dimse.Listener}; what stands behind it is given as a
 * {@link bg.registratura.dimse.Gate}, a {@link bg.registratura.dimse.Storage} and a {@link bg.registratura.dimse.Finder}.
 */
@ApplicationModule(
        displayName = "DICOM network",
        allowedDependencies = {})
@NullMarked
package bg.registratura.dimse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
