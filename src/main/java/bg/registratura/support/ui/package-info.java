/** Opening, watching and ending an access of support, the register of them, and the page that support sees. */
@NullMarked
package bg.registratura.support.ui;

import org.jspecify.annotations.NullMarked;
