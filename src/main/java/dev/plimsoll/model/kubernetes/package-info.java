/** Floor 3: Kubernetes objects and kustomizations as typed facts. */
package dev.plimsoll.model.kubernetes;
