/** Floor 1: what the manifests of package registries name as dependencies, each kind by its own form. */
package dev.plimsoll.syntax.manifest;
