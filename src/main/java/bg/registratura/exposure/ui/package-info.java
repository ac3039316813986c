/** Where an exposure is put on record, and where the units are kept. */
@NullMarked
package bg.registratura.exposure.ui;

import org.jspecify.annotations.NullMarked;
