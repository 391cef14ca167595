package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsMethod;
import dev.athanor.processor.model.TsRpcModule;
import dev.athanor.processor.model.TsType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types of the module of a Durable Object or of an entrypoint.
 *
 * <pre>{@code
 * @Entrypoint(worker = Users.class) interface UserService { Optional<User> find(String id); }
 * }</pre>
 *
 * <p>becomes
 *
 * <pre>{@code
 * export interface UserServiceRpc {
 *   find(id: string): User | null | Promise<User | null>;
 * }
 * export interface User { … }
 * export interface Exports {
 *   readonly UserService: new (ctx: ExecutionContext, env: never) => UserServiceRpc & Rpc.WorkerEntrypointBranded;
 * }
 * }</pre>
 *
 * <p>A Durable Object that names no worker has no {@code Exports} of its own: those of the worker that binds it name its class.
 */
final class RpcTypesEmitter {

    private static final Set<String> OWN_NAMES =
            Set.of("DurableObjectState", "Exports", "ExecutionContext", "Promise", "Rpc");

    private final TsRpcModule module;
    private final String name;
    private final TypeNames names;
    private final TypeScriptWriter writer;

    RpcTypesEmitter(TsRpcModule module) {
        this.module = module;
        this.name = Identifiers.type(module.interfaceName());
        this.names = TypeNames.of(module.declarations(), taken());
        this.writer = TypeScriptWriter.of(module);
    }

    String emit() {
        writer.doc(TsDoc.ofType(module.doc())).open("export interface " + name + " {");
        DeclarationText declarations = new DeclarationText(writer, names);
        declarations.methods(module.methods());
        writer.close("}").line();
        declarations.write(module.declarations());
        if (module.isChecked()) {
            exports();
        }
        return writer.text();
    }

    private void exports() {
        writer.doc("What the worker's entrypoint exports for it.").open("export interface Exports {");
        // `never` lets the class take whatever `Env` its worker has.
        writer.line("readonly " + Identifiers.property(module.className()) + ": "
                + RpcClassText.constructor(module.base(), "never", name) + ";");
        writer.close("}").line();
    }

    private Set<String> taken() {
        Stream<TsType> used = module.methods().stream().flatMap(TsMethod::types);
        Set<String> taken = new HashSet<>(new UsedTypes(used, module.declarations()).names());
        taken.addAll(OWN_NAMES);
        taken.add(name);
        return taken;
    }
}
