package bg.registratura.dimse;

import java.util.concurrent.Semaphore;

/** What an association is served from. */
record House(AeTitle own, Gate gate, Storage storage, Finder finder, Semaphore places) {}
