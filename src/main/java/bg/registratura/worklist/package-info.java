/**
 * The units of the laboratory on the network: which of them are let in, and what is to be done today.
 *
 * <p>The house listens ({@link bg.registratura.dimse}) when a port is set, and to nobody but the units of the register that
 * have a name in the network and are in use. Whoever else calls is turned away and told of once, by what they called
 * themselves. What a unit sends goes the one way of every picture ({@code imaging}); what it asks is answered from the orders
 * of this moment, and nothing is remembered between two questions. An answer with persons in it is written into the log in
 * the same transaction.
 *
 * <p>A unit is told the client number as the patient's identifier, never a national one, and the order's number as accession
 * number; the study it makes gets an identifier that follows from the order.
 */
@ApplicationModule(
        displayName = "Units on the network",
        allowedDependencies = {"language", "dimse", "dicom", "people", "visit", "exposure", "audit", "security", "shell"
        })
@NullMarked
package bg.registratura.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
