from fastapi import APIRouter, Depends

from app.config.security import require_token

router = APIRouter(prefix="/sources", dependencies=[Depends(require_token)])


@router.post("/refresh")
def refresh():
    return {"queued": True}
