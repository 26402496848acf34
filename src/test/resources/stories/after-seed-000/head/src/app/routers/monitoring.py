from fastapi import APIRouter

router = APIRouter(prefix="/monitoring")


@router.post("/drift")
def drift():
    return {"drift": None}
