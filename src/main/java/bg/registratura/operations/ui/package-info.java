/** The administrator's pages, the first start and the public page. */
@NullMarked
package bg.registratura.operations.ui;

import org.jspecify.annotations.NullMarked;
