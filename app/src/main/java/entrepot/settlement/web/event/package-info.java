/// Events of payments for those who follow them from outside: the register's leaves, by place.
@NullMarked
package entrepot.settlement.web.event;

import org.jspecify.annotations.NullMarked;
