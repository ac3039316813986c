/** The database as jOOQ sees it. All but this file is generated from {@code db/migration}; every room may read it. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package bg.registratura.schema;

import org.springframework.modulith.ApplicationModule;
