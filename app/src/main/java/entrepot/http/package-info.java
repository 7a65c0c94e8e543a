/// The conventions of the API, in one place: how a command is read, made repeatable and answered,
/// how a list is paged, what every refusal looks like, and who may call at all.
///
/// Features own their addresses and bring functions; [Api] calls these between reading the request
/// and committing their change. Uses access to know the caller and commit to make changes durable.
@ApplicationModule(allowedDependencies = {"access", "commit", "money"})
@NullMarked
package entrepot.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
