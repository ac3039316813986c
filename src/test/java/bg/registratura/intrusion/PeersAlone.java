package bg.registratura.intrusion;

import bg.registratura.crypto.DayHash;
import org.springframework.context.annotation.Import;

/** As much of this room as a house of one page needs. */
@Import({Peers.class, Sources.class, DayHash.class})
public class PeersAlone {}
