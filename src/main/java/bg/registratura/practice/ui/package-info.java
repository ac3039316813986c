/** Practices and their dentists at the desk, and the page of a practice's administrator. */
@NullMarked
package bg.registratura.practice.ui;

import org.jspecify.annotations.NullMarked;
